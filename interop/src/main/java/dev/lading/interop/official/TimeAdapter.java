package dev.lading.interop.official;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as the API writes them: whole seconds, or six decimals where there is a fraction. */
final class TimeAdapter extends TypeAdapter<@Nullable OffsetDateTime> {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssX", Locale.ROOT);
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX", Locale.ROOT);

  @Override
  public void write(JsonWriter out, @Nullable OffsetDateTime time) throws IOException {
    if (time == null) {
      out.nullValue();
      return;
    }
    DateTimeFormatter format = time.getNano() == 0 ? SECONDS : MICROS;
    out.value(format.format(time.withOffsetSameInstant(ZoneOffset.UTC)));
  }

  @Override
  public @Nullable OffsetDateTime read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    return OffsetDateTime.parse(in.nextString());
  }
}
