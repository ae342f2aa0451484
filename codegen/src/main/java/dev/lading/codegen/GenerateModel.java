package dev.lading.codegen;

import dev.lading.codegen.emit.ModelSource;
import dev.lading.codegen.emit.SourceFolder;
import dev.lading.codegen.facts.FactTable;
import dev.lading.codegen.facts.FactTableReader;
import dev.lading.codegen.plan.Curation;
import dev.lading.codegen.plan.Planner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;

/** Writes the source of the Kubernetes model into a folder; a step of the model's build. */
public final class GenerateModel {

  private GenerateModel() {}

  /** Argument: the source folder, whose other files are removed. */
  public static void main(String[] args) throws IOException {
    FactTable table = FactTableReader.read(Curation.resource("kubernetes-api.txt"));
    SortedMap<String, String> files = ModelSource.files(Planner.plan(table, Curation.kubernetes()));
    new SourceFolder(Path.of(args[0])).update(files);
  }
}
