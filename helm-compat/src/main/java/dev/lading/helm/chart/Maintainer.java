package dev.lading.helm.chart;

/** Who looks after a chart. What Chart.yaml does not say is empty. */
public record Maintainer(String name, String email, String url) {}
