/** Questions about a state that change nothing: disruption budgets, autoscaling, scale. */
@NullMarked
package dev.lading.cluster.internal.query;

import org.jspecify.annotations.NullMarked;
