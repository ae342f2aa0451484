package dev.lading.overlay.internal.resource;

import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.NodeValues;
import dev.lading.patch.internal.tree.Nodes;
import dev.lading.patch.internal.tree.PathLookup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A resource on its way through a build: its tree, what it was called before, and what is to be
 * done with it at the end (kustomize {@code api/resource/resource.go}).
 *
 * <p>The tree is changed in place. Whoever changes what a resource is called tells the set it is in
 * by {@link ResourceSet#changed}. Not safe for several threads.
 */
public final class Resource {

  private static final String METADATA = "metadata";
  private static final String ANNOTATIONS = "annotations";
  private static final String LABELS = "labels";

  private final KindScopes scopes;
  private final History history = new History();
  private final List<Origin> transformations = new ArrayList<>();
  private final List<String> variables = new ArrayList<>();
  private @Nullable Node node;
  private @Nullable Origin origin;
  private @Nullable String source;
  private String behavior = "";
  private boolean hashed;
  private boolean mayRename;
  private boolean mayChangeKind;

  /** A resource with this tree. What its annotations say about its history is taken over. */
  public Resource(Node node, KindScopes scopes) {
    this.node = node;
    this.scopes = scopes;
    BuildAnnotations.absorb(this);
  }

  /** The tree. */
  public Node node() {
    return node == null ? Node.mapping() : node;
  }

  /** Puts another tree in the place of the old one. */
  public void setNode(Node newNode) {
    node = newNode;
  }

  /** A patch has deleted it; it leaves its set after the current transformer. */
  public void delete() {
    node = null;
  }

  /** Whether there is nothing left of it. */
  public boolean isDeleted() {
    return Node.isEmpty(node);
  }

  /** Which kinds are cluster-scoped, for the resources made from this one. */
  public KindScopes scopes() {
    return scopes;
  }

  /** The kind. */
  public String kind() {
    return text("kind");
  }

  /** The apiVersion. */
  public String apiVersion() {
    return text("apiVersion");
  }

  private String text(String field) {
    Node value = node == null ? null : node.get(field);
    return value == null ? "" : value.text();
  }

  /** Group, version and kind. */
  public Gvk gvk() {
    return Gvk.of(apiVersion(), kind());
  }

  /** The name. */
  public String name() {
    return metaText("name");
  }

  /** The namespace as it is written. */
  public String namespace() {
    return metaText("namespace");
  }

  private String metaText(String field) {
    Node metadata = metadata();
    Node value = metadata == null ? null : metadata.get(field);
    return value == null || Node.isEmpty(value) ? "" : value.text();
  }

  private @Nullable Node metadata() {
    Node metadata = node == null ? null : node.get(METADATA);
    return Node.isEmpty(metadata) ? null : metadata;
  }

  /** Gives it another name. */
  public void setName(String name) {
    setMeta("name", name);
  }

  /** Puts it into another namespace; an empty one takes the field away. */
  public void setNamespace(String namespace) {
    if (!namespace.isEmpty()) {
      setMeta("namespace", namespace);
      return;
    }
    Node metadata = Nodes.field(node(), METADATA);
    if (metadata != null) {
      metadata.setField("namespace", null);
    }
  }

  private void setMeta(String field, String value) {
    Node metadata = PathLookup.findOrCreate(node(), Node.Kind.MAPPING, METADATA);
    if (metadata != null) {
      metadata.setField(field, Node.scalar(value));
    }
  }

  /** Gives it another kind. */
  public void setKind(String kind) {
    node().setField("kind", Node.scalar(kind));
  }

  /** Gives it another apiVersion. */
  public void setApiVersion(String apiVersion) {
    node().setField("apiVersion", Node.scalar(apiVersion));
  }

  /** The labels, by their text. */
  public Map<String, String> labels() {
    return metaMap(LABELS);
  }

  /** The annotations, by their text. */
  public Map<String, String> annotations() {
    return metaMap(ANNOTATIONS);
  }

  private Map<String, String> metaMap(String field) {
    Node metadata = metadata();
    Node map = metadata == null ? null : metadata.get(field);
    Map<String, String> entries = new LinkedHashMap<>();
    for (int i = 0; map != null && i + 1 < map.content().size(); i += 2) {
      entries.put(map.content().get(i).text(), map.content().get(i + 1).text());
    }
    return entries;
  }

  /** Sets all labels, as texts; none takes the field away. */
  public void setLabels(Map<String, String> labels) {
    setMetaMap(LABELS, labels);
  }

  /** Sets all annotations, as texts; none takes the field away. */
  public void setAnnotations(Map<String, String> annotations) {
    setMetaMap(ANNOTATIONS, annotations);
  }

  private void setMetaMap(String field, Map<String, String> entries) {
    Node metadata = PathLookup.findOrCreate(node(), Node.Kind.MAPPING, METADATA);
    if (metadata == null) {
      return;
    }
    metadata.setField(field, null);
    if (!entries.isEmpty()) {
      Node map = Node.mapping();
      new TreeMap<>(entries).forEach((key, value) -> map.setField(key, Node.string(value)));
      metadata.setField(field, map);
    }
  }

  /** What it is called now. */
  public ResId id() {
    Gvk gvk = gvk();
    return new ResId(gvk, name(), namespace(), scopes.isClusterScoped(gvk));
  }

  /** What it was called first. */
  public ResId originalId() {
    return history.names.isEmpty() ? id() : previousId(gvk(), 0);
  }

  /** What it was called before, oldest first; the group and version are those of now. */
  public List<ResId> previousIds() {
    if (history.names.isEmpty()) {
      return List.of();
    }
    Gvk gvk = gvk();
    List<ResId> ids = new ArrayList<>(history.names.size());
    for (int i = 0; i < history.names.size(); i++) {
      ids.add(previousId(gvk, i));
    }
    return ids;
  }

  private ResId previousId(Gvk now, int i) {
    Gvk gvk = new Gvk(now.group(), now.version(), history.kinds.get(i));
    return new ResId(gvk, history.names.get(i), history.namespaces.get(i), false);
  }

  /** All it was ever called, oldest first. */
  public List<ResId> anyIds() {
    List<ResId> ids = new ArrayList<>(previousIds());
    ids.add(id());
    return ids;
  }

  /** Remembers what it is called now, before that changes. */
  public void storePreviousId() {
    ResId id = id();
    history.add(id.name(), id.effectiveNamespace(), id.gvk().kind());
    clearEmptyAnnotations();
  }

  private void clearEmptyAnnotations() {
    Node metadata = metadata();
    if (metadata != null && metadata.isMapping()) {
      metadata.removeIfEmpty(ANNOTATIONS);
    }
  }

  /** The prefixes it was given, innermost first. */
  public List<String> prefixes() {
    return history.prefixes;
  }

  /** The suffixes it was given, innermost first. */
  public List<String> suffixes() {
    return history.suffixes;
  }

  /** Remembers a prefix. */
  public void addPrefix(String prefix) {
    History.addTo(history.prefixes, prefix);
  }

  /** Remembers a suffix. */
  public void addSuffix(String suffix) {
    History.addTo(history.suffixes, suffix);
  }

  History history() {
    return history;
  }

  /** What a patch that takes all annotations away takes away in kustomize: its history. */
  public void forgetHistory() {
    history.clear();
    transformations.clear();
    behavior = "";
    hashed = false;
    origin = null;
  }

  /**
   * Whether kustomize would have annotations of its own on this resource now, so that the field
   * exists for patches.
   */
  public boolean hasBuildAnnotations() {
    return !history.isEmpty() || !behavior.isEmpty() || hashed || origin != null;
  }

  /** How a generated resource joins one that is there: create, merge or replace. */
  public String behavior() {
    return behavior;
  }

  /** Sets how a generated resource joins one that is there. */
  public void setBehavior(String newBehavior) {
    behavior = newBehavior;
  }

  /** Whether its name will get a hash of its content. */
  public boolean isHashed() {
    return hashed;
  }

  /** Asks for a hash of the content in the name. */
  public void setHashed(boolean newHashed) {
    hashed = newHashed;
  }

  /** Whether a patch may rename what it patches. */
  public boolean mayRename() {
    return mayRename;
  }

  /** Allows a patch to rename what it patches. */
  public void allowRename() {
    mayRename = true;
  }

  /** Whether a patch may change the kind of what it patches. */
  public boolean mayChangeKind() {
    return mayChangeKind;
  }

  /** Allows a patch to change the kind of what it patches. */
  public void allowKindChange() {
    mayChangeKind = true;
  }

  /** Where it came from; null when nobody asked. */
  public @Nullable Origin origin() {
    return origin;
  }

  /** Says where it came from. */
  public void setOrigin(@Nullable Origin newOrigin) {
    origin = newOrigin;
  }

  /** The file it was read from, or the generator's, for reports and messages. */
  public @Nullable String source() {
    return source;
  }

  /** Sets the file it was read from. */
  public void setSource(@Nullable String newSource) {
    source = newSource;
  }

  /** What changed it, in order. */
  public List<Origin> transformations() {
    return transformations;
  }

  /** The variables that take their value from it. */
  public List<String> variables() {
    return variables;
  }

  /**
   * Takes over what a resource that it replaces is called and was called, labels and annotations
   * that it does not set itself, and the wish for a hash if it has that itself too.
   */
  public void replaces(Resource old) {
    Map<String, String> labels = old.labels();
    labels.putAll(labels());
    setLabels(labels);
    Map<String, String> annotations = old.annotations();
    annotations.putAll(annotations());
    setAnnotations(annotations);
    hashed = hashed && old.hashed;
    behavior = old.behavior;
    mayRename = old.mayRename;
    mayChangeKind = old.mayChangeKind;
    history.set(old.history);
    origin = origin == null ? old.origin : origin;
    transformations.addAll(0, old.transformations);
    setName(old.name());
    setNamespace(old.namespace());
    variables.clear();
    variables.addAll(old.variables);
  }

  /** A deep copy. */
  public Resource copy() {
    Resource copy = new Resource(node().copy(), scopes);
    copy.history.set(history);
    copy.transformations.addAll(transformations);
    copy.variables.addAll(variables);
    copy.origin = origin;
    copy.source = source;
    copy.behavior = behavior;
    copy.hashed = hashed;
    copy.mayRename = mayRename;
    copy.mayChangeKind = mayChangeKind;
    return copy;
  }

  /**
   * The plain form.
   *
   * @throws dev.lading.problem.PatchException when a value has none
   */
  public Map<String, @Nullable Object> toTree() {
    return NodeValues.tree(node());
  }

  /** What it is called; never its content, which may be secret. */
  @Override
  public String toString() {
    return id().toString();
  }
}
