package dev.lading.kustomize;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/**
 * Records what the real tool, named by the environment variable KUBECTL, answers to the cases of
 * {@code recorded-cases.txt} and to the trees of {@code random-trees.txt}. Run it from the module's
 * directory after changing the cases or the generator of trees.
 */
final class RecordCases {

  private static final Path RESOURCES = Path.of("src/test/resources/dev/lading/kustomize");
  private static final int TREES = 300;

  private RecordCases() {}

  public static void main(String[] args) throws IOException {
    StringBuilder cases = new StringBuilder();
    for (RecordedCase example : RecordedCase.load("recorded-cases.txt")) {
      cases.append(example.write(RealTool.build(example.files(), "top")));
    }
    Files.writeString(RESOURCES.resolve("recorded-cases.txt"), cases);
    StringBuilder trees = new StringBuilder();
    for (int seed = 0; seed < TREES; seed++) {
      RealTool.Answer answer = RealTool.build(RandomTree.files(new Random(seed)), "top");
      String result =
          answer.built() ? hash(answer.text()) : KeyPhrases.of(answer.text()).orElse("?");
      trees.append(seed).append(answer.built() ? " built " : " fails ").append(result).append('\n');
    }
    Files.writeString(RESOURCES.resolve("random-trees.txt"), trees);
  }

  /** A digest that stands for a text. */
  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
