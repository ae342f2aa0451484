package dev.lading.interop.official;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Bytes in base64. */
final class BytesAdapter extends TypeAdapter<byte @Nullable []> {

  @Override
  public void write(JsonWriter out, byte @Nullable [] bytes) throws IOException {
    if (bytes == null) {
      out.nullValue();
    } else {
      out.value(Base64.getEncoder().encodeToString(bytes));
    }
  }

  @Override
  public byte @Nullable [] read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    return Base64.getMimeDecoder().decode(in.nextString());
  }
}
