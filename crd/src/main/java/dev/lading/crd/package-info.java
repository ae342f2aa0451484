/**
 * Custom resources: {@link dev.lading.crd.CustomResources} reads their definitions, {@link
 * dev.lading.crd.TypeGenerator} makes Java types of them, {@link
 * dev.lading.crd.CustomResourceDefinitions} makes definitions of Java types.
 */
@NullMarked
package dev.lading.crd;

import org.jspecify.annotations.NullMarked;
