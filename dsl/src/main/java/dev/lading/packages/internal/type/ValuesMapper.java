package dev.lading.packages.internal.type;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import dev.lading.packages.values.SecretText;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Jackson mapper between values types and trees; never changed after it is made. */
public final class ValuesMapper {

  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new OptionalModule()
                  .addSerializer(SecretText.class, new SecretWriter())
                  .addDeserializer(SecretText.class, new SecretReader()))
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private ValuesMapper() {}

  /**
   * The tree of an object; absent optionals are null.
   *
   * @throws IllegalArgumentException when Jackson cannot write it as a JSON object
   */
  public static Map<String, @Nullable Object> toTree(Object object) {
    return MAPPER.convertValue(object, new TypeReference<Map<String, @Nullable Object>>() {});
  }

  private static final class SecretWriter extends StdScalarSerializer<SecretText> {
    private static final long serialVersionUID = 1L;

    SecretWriter() {
      super(SecretText.class);
    }

    @Override
    public void serialize(SecretText secret, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(secret.reveal());
    }
  }

  private static final class SecretReader extends StdScalarDeserializer<SecretText> {
    private static final long serialVersionUID = 1L;

    SecretReader() {
      super(SecretText.class);
    }

    @Override
    public SecretText deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      return SecretText.of(in.getValueAsString(""));
    }
  }
}
