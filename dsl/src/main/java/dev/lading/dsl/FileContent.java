package dev.lading.dsl;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The content of a file, which is text when it is valid UTF-8. */
final class FileContent {

  private final byte[] bytes;
  private final @Nullable String text;

  private FileContent(byte[] bytes, @Nullable String text) {
    this.bytes = bytes;
    this.text = text;
  }

  static FileContent read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new FileContent(bytes, text);
    } catch (CharacterCodingException binary) {
      return new FileContent(bytes, null);
    }
  }

  static String nameOf(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  boolean isText() {
    return text != null;
  }

  String text() {
    return text == null ? "" : text;
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
