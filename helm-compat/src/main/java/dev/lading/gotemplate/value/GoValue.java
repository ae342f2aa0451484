package dev.lading.gotemplate.value;

/**
 * A value whose Go type cannot be told from its Java class.
 *
 * <p>How Go values look in Java (the one place that says so):
 *
 * <table>
 * <caption>Go values in Java</caption>
 * <tr><th>Go</th><th>Java</th></tr>
 * <tr><td>nil</td><td>{@code null}</td></tr>
 * <tr><td>bool</td><td>{@link Boolean}</td></tr>
 * <tr><td>string</td><td>{@link String}; a byte that is not UTF-8 is a lone surrogate, see {@link GoStrings}</td></tr>
 * <tr><td>int</td><td>{@link Long} (and nothing else: literals, {@code len}, {@code int})</td></tr>
 * <tr><td>float64</td><td>{@link Double}</td></tr>
 * <tr><td>int8 … int64, uint … uint64, defined integers such as time.Duration</td><td>{@link GoInteger}</td></tr>
 * <tr><td>[]byte</td><td>{@link GoBytes}</td></tr>
 * <tr><td>[]interface{}</td><td>any {@link java.util.List} that is no {@link GoValue}</td></tr>
 * <tr><td>other slices ([]string, []int, …)</td><td>{@link GoList}</td></tr>
 * <tr><td>map[string]interface{}</td><td>any {@link java.util.Map} that is no {@link GoValue}; may be mutable</td></tr>
 * <tr><td>other maps (map[string]string, defined maps with methods)</td><td>{@link GoMap}</td></tr>
 * <tr><td>structs and pointers to them</td><td>{@link GoObject}</td></tr>
 * <tr><td>func</td><td>{@link GoFunction}</td></tr>
 * </table>
 *
 * <p>Maps are walked and printed in key order whatever order they hold. Any other Java class is
 * refused with an {@link IllegalArgumentException}: it is a fault of the caller, not of a template.
 */
public interface GoValue {

  /** The value's dynamic type. */
  GoType goType();
}
