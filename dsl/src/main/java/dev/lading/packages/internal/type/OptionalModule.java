package dev.lading.packages.internal.type;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.ReferenceTypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.ReferenceTypeSerializer;
import com.fasterxml.jackson.databind.type.ReferenceType;
import com.fasterxml.jackson.databind.type.TypeBindings;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.type.TypeModifier;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Teaches Jackson {@link Optional}: absent is null. */
final class OptionalModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  @Override
  public void setupModule(Module.SetupContext context) {
    super.setupModule(context);
    context.addTypeModifier(new References());
    context.addDeserializers(new Reading());
    context.addSerializers(new Writing());
  }

  private static final class References extends TypeModifier {
    @Override
    public JavaType modifyType(
        JavaType type, Type jdkType, TypeBindings bindings, TypeFactory factory) {
      return type.hasRawClass(Optional.class) && !type.isReferenceType()
          ? ReferenceType.upgradeFrom(type, type.containedTypeOrUnknown(0))
          : type;
    }
  }

  private static final class Reading extends Deserializers.Base {
    @Override
    public @Nullable JsonDeserializer<?> findReferenceDeserializer(
        ReferenceType type,
        DeserializationConfig config,
        BeanDescription description,
        @Nullable TypeDeserializer typeDeserializer,
        @Nullable JsonDeserializer<?> content) {
      return type.hasRawClass(Optional.class)
          ? new OptionalReader(type, null, typeDeserializer, content)
          : null;
    }
  }

  private static final class OptionalReader extends ReferenceTypeDeserializer<Optional<?>> {
    private static final long serialVersionUID = 1L;

    OptionalReader(
        JavaType type,
        @Nullable ValueInstantiator instantiator,
        @Nullable TypeDeserializer typeDeserializer,
        @Nullable JsonDeserializer<?> content) {
      super(type, instantiator, typeDeserializer, content);
    }

    @Override
    protected OptionalReader withResolved(
        @Nullable TypeDeserializer typeDeserializer, @Nullable JsonDeserializer<?> content) {
      return new OptionalReader(_fullType, _valueInstantiator, typeDeserializer, content);
    }

    @Override
    public Optional<?> getNullValue(DeserializationContext context) {
      return Optional.empty();
    }

    @Override
    public Optional<?> referenceValue(Object contents) {
      return Optional.ofNullable(contents);
    }

    @Override
    public Optional<?> updateReference(Optional<?> reference, Object contents) {
      return Optional.ofNullable(contents);
    }

    @Override
    public @Nullable Object getReferenced(Optional<?> reference) {
      return reference.orElse(null);
    }
  }

  private static final class Writing extends Serializers.Base {
    @Override
    public @Nullable JsonSerializer<?> findReferenceSerializer(
        SerializationConfig config,
        ReferenceType type,
        BeanDescription description,
        @Nullable TypeSerializer typeSerializer,
        @Nullable JsonSerializer<Object> content) {
      return type.hasRawClass(Optional.class)
          ? new OptionalWriter(type, typeSerializer, content)
          : null;
    }
  }

  private static final class OptionalWriter extends ReferenceTypeSerializer<Optional<?>> {
    private static final long serialVersionUID = 1L;

    OptionalWriter(
        ReferenceType type,
        @Nullable TypeSerializer typeSerializer,
        @Nullable JsonSerializer<Object> content) {
      super(type, true, typeSerializer, content);
    }

    private OptionalWriter(
        OptionalWriter base,
        @Nullable BeanProperty property,
        @Nullable TypeSerializer typeSerializer,
        @Nullable JsonSerializer<?> content,
        @Nullable NameTransformer unwrapper) {
      super(
          base,
          property,
          typeSerializer,
          content,
          unwrapper,
          base._suppressableValue,
          base._suppressNulls);
    }

    private OptionalWriter(
        OptionalWriter base, @Nullable Object suppressable, boolean suppressNulls) {
      super(
          base,
          base._property,
          base._valueTypeSerializer,
          base._valueSerializer,
          base._unwrapper,
          suppressable,
          suppressNulls);
    }

    @Override
    protected ReferenceTypeSerializer<Optional<?>> withResolved(
        @Nullable BeanProperty property,
        @Nullable TypeSerializer typeSerializer,
        @Nullable JsonSerializer<?> content,
        @Nullable NameTransformer unwrapper) {
      return new OptionalWriter(this, property, typeSerializer, content, unwrapper);
    }

    @Override
    public ReferenceTypeSerializer<Optional<?>> withContentInclusion(
        @Nullable Object suppressable, boolean suppressNulls) {
      return new OptionalWriter(this, suppressable, suppressNulls);
    }

    @Override
    protected boolean _isValuePresent(Optional<?> value) {
      return value.isPresent();
    }

    @Override
    protected @Nullable Object _getReferenced(Optional<?> value) {
      return value.orElse(null);
    }

    @Override
    protected @Nullable Object _getReferencedIfPresent(Optional<?> value) {
      return value.orElse(null);
    }
  }
}
