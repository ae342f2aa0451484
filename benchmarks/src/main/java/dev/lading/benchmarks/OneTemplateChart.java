package dev.lading.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A template with its values, and the same as a chart on disk.
 *
 * @param text the template
 * @param values what it is rendered with; numbers are doubles, as those of values files
 */
record OneTemplateChart(String text, Map<String, Object> values) {

  private static final int SERVICES = 40;
  private static final int BLOCKS = 2_000;

  /** The template of that name: {@code functions} or {@code generated}. */
  static OneTemplateChart named(String name) {
    return new OneTemplateChart(
        name.equals("generated") ? generated() : resource(name + ".tpl"), sample());
  }

  /** The data of an execution without Helm. */
  Map<String, Object> data() {
    return Map.of("Values", values, "Release", Map.of("Name", "rel", "Namespace", "default"));
  }

  /** Writes the chart into a new folder. */
  Path write() {
    try {
      Path chart = Files.createTempDirectory("one-template");
      Files.createDirectory(chart.resolve("templates"));
      Files.writeString(
          chart.resolve("Chart.yaml"), "apiVersion: v2\nname: page\nversion: 1.0.0\n");
      Files.writeString(
          chart.resolve("values.yaml"), new ObjectMapper().writeValueAsString(values));
      Files.writeString(chart.resolve("templates/page.yaml"), text);
      return chart;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** What a program writes that writes templates: long, plain, each part executed once. */
  private static String generated() {
    StringBuilder text = new StringBuilder("apiVersion: v1\nkind: ConfigMap\n");
    text.append("metadata:\n  name: {{ .Release.Name }}-generated\ndata:\n");
    for (int i = 0; i < BLOCKS; i++) {
      text.append("  key-").append(i).append(": |\n    {{- $v := .Values.app }}\n");
      text.append("    name: {{ $v.name }}-").append(i).append('\n');
      text.append("    {{- if eq $v.kind \"web\" }}\n    host: {{ $v.host | quote }}\n");
      text.append("    {{- else }}\n    none: true\n    {{- end }}\n");
      text.append("    {{- range $v.zones }}\n    zone: {{ . }}\n    {{- end }}\n");
    }
    return text.toString();
  }

  private static Map<String, Object> sample() {
    List<Object> services = new ArrayList<>();
    for (int i = 0; i < SERVICES; i++) {
      services.add(service(i));
    }
    Map<String, Object> app = new LinkedHashMap<>();
    app.put("name", "shop");
    app.put("version", "1.16.0");
    app.put("kind", "web");
    app.put("host", "shop.example.com");
    app.put("zones", List.of("a", "b"));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("nameOverride", "");
    values.put("app", app);
    values.put("services", services);
    return values;
  }

  private static Map<String, Object> service(int i) {
    Map<String, Object> image = new LinkedHashMap<>();
    image.put("registry", i % 3 == 0 ? "docker.io" : "registry.example.com");
    image.put("repository", "shop/service-" + i);
    image.put("tag", "1." + i);
    image.put("digest", i % 5 == 0 ? "sha256:" + "0123456789abcdef".repeat(4) : "");
    Map<String, Object> env = new LinkedHashMap<>();
    env.put("log-level", "info");
    env.put("retries", (double) i);
    env.put("debug", i % 2 == 0);
    Map<String, Object> service = new LinkedHashMap<>();
    service.put("name", (i % 7 == 0 ? "batch-" : "service-") + i);
    service.put("kind", List.of("web", "job", "worker", "queue").get(i % 4));
    service.put("image", image);
    service.put("env", env);
    if (i % 2 == 0) {
      service.put("ports", List.of(8080.0, 9090.0 + i));
    }
    service.put("notes", " Owned by team " + i + ".\nAsk before you restart it.\n");
    return service;
  }

  private static String resource(String name) {
    try (InputStream in = OneTemplateChart.class.getResourceAsStream("/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
