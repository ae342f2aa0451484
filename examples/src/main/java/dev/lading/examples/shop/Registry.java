package dev.lading.examples.shop;

/**
 * Where images come from: lent to everything the shop depends on.
 *
 * @param imageRegistry the host, and a path maybe
 */
public record Registry(String imageRegistry) {}
