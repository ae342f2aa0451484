/** Reading and writing YAML the way Kubernetes tools do. */
@NullMarked
package dev.lading.yaml;

import org.jspecify.annotations.NullMarked;
