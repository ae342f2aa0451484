/** YAML through Jackson for the types of users, safe for the readers Kubernetes has. */
@NullMarked
package dev.lading.yaml.jackson;

import org.jspecify.annotations.NullMarked;
