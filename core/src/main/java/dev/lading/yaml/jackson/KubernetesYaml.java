package dev.lading.yaml.jackson;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import dev.lading.yaml.internal.emit.PlainKeys;

/**
 * Jackson's YAML for users' own types beside ours, such as the spec of a custom resource as a Java
 * record.
 *
 * <p>Jackson writes some keys bare that Kubernetes then reads as something else ({@code on}, {@code
 * 017}, {@code <<}); mappers from here quote them, and write every string value in quotes. For
 * manifests prefer {@link dev.lading.yaml.YamlWriter}, whose bytes are those of kubectl.
 */
public final class KubernetesYaml {

  private KubernetesYaml() {}

  /** A new mapper; the caller may configure it further. */
  public static YAMLMapper mapper() {
    YAMLFactory factory =
        YAMLFactory.builder()
            .stringQuotingChecker(new KeyQuoting())
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();
    return new YAMLMapper(factory);
  }

  private static final class KeyQuoting extends StringQuotingChecker {

    private static final long serialVersionUID = 1L;

    @Override
    public boolean needToQuoteName(String name) {
      return !PlainKeys.isPlain(name);
    }

    @Override
    public boolean needToQuoteValue(String value) {
      return true;
    }
  }
}
