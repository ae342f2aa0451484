package dev.lading.packages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lading.packages.values.Description;
import dev.lading.packages.values.Length;
import dev.lading.packages.values.Matches;
import dev.lading.packages.values.OneOf;
import dev.lading.packages.values.Range;
import dev.lading.packages.values.SecretText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Values as a record whose creator fills in defaults; the examples have them as Immutables. */
@Description("A garden")
record GardenValues(
    @Range(min = 1, max = 10) int beds,
    @Matches("[a-z]+") String owner,
    @OneOf({"clay", "sand"}) String soil,
    @Length(min = 8) Optional<SecretText> gate,
    List<String> plants,
    Map<String, Integer> tools,
    Season season,
    boolean fenced) {

  enum Season {
    SPRING,
    AUTUMN
  }

  GardenValues {
    Objects.requireNonNull(owner, "owner");
    if (fenced && gate.isEmpty()) {
      throw new IllegalStateException("a fence needs a gate");
    }
    if (gate.isPresent() && gate.get().reveal().contains("guess")) {
      throw new IllegalStateException("too easy: " + gate.get().reveal());
    }
  }

  @JsonCreator
  static GardenValues of(
      @JsonProperty("beds") int beds,
      @JsonProperty("owner") String owner,
      @JsonProperty("soil") String soil,
      @JsonProperty("gate") Optional<SecretText> gate,
      @JsonProperty("plants") List<String> plants,
      @JsonProperty("tools") Map<String, Integer> tools,
      @JsonProperty("season") Season season,
      @JsonProperty("fenced") boolean fenced) {
    return new GardenValues(
        beds,
        owner,
        soil,
        gate == null ? Optional.empty() : gate,
        plants == null ? List.of() : plants,
        tools == null ? Map.of() : tools,
        season,
        fenced);
  }
}
