package dev.lading.testing.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs for each resource of its source that fits the type of its resource parameter.
 *
 * <pre>{@code
 * @FromChart("charts/redis")
 * class RedisChartTest {
 *
 *   @ForEachResource
 *   void everyStatefulSet_hasProbes(StatefulSet set) { … }
 * }
 * }</pre>
 *
 * <p>The source is that of the resource parameter itself, of another parameter of type {@code
 * Manifests}, of the method or of the class. A method whose type no resource fits fails.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@TestTemplate
@ExtendWith({ManifestExtension.class, ResourceInvocations.class})
public @interface ForEachResource {}
