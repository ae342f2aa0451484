package dev.lading.helm.release;

/**
 * One document a template gave.
 *
 * @param source the template, {@code chart/templates/x.yaml}
 * @param kind empty when the document has none
 * @param name {@code metadata.name}, empty when the document has none
 * @param text the document as rendered, without white space around it
 */
public record RenderedResource(
    String source, String apiVersion, String kind, String name, String text) {}
