@NullMarked
package dev.lading.yaml.internal.event;

import org.jspecify.annotations.NullMarked;
