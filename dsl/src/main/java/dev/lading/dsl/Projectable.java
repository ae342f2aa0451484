package dev.lading.dsl;

import dev.lading.model.core.v1.VolumeProjection;
import java.util.List;

/** Something that can be a part of a projected volume. */
public interface Projectable {

  /** The parts. */
  List<VolumeProjection> projections();
}
