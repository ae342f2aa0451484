package dev.lading.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.codegen.facts.FactTableWriter;
import dev.lading.codegen.facts.JsonFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Turns the facts parsed from the Go types of a Kubernetes release ({@code kinds.json}, {@code
 * types.json}) into the table of this project. Run by hand for a new Kubernetes version:
 *
 * <pre>ImportFacts DIRECTORY/kinds.json DIRECTORY/types.json \
 *   codegen/src/main/resources/dev/lading/codegen/kubernetes-api.txt</pre>
 *
 * <p>Kept are every kind of every stable version, the beta kinds still served that have no stable
 * version, and the types they reach.
 */
public final class ImportFacts {

  private ImportFacts() {}

  /** Arguments: the two JSON files and the table to write. */
  public static void main(String[] args) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode kinds = mapper.readTree(Path.of(args[0]).toFile());
    JsonNode types = mapper.readTree(Path.of(args[1]).toFile());
    Files.writeString(Path.of(args[2]), FactTableWriter.write(JsonFacts.table(kinds, types)));
  }
}
