package dev.lading.cluster.internal.run;

import dev.lading.cluster.internal.state.ChangeListener;
import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.ObjectStore;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.cluster.internal.workload.Controller;
import dev.lading.model.KubernetesResource;
import dev.lading.model.OwnerReference;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of one controller have to be looked at: changed ones, and owners of changed ones.
 */
final class WorkQueue<T extends KubernetesResource> implements ChangeListener {

  private final Controller<T> controller;
  private final RunState state;
  private final ObjectStore objects;
  private final String kind;
  private TreeSet<ObjectKey> keys = new TreeSet<>();

  WorkQueue(Controller<T> controller, String kind, RunState state) {
    this.controller = controller;
    this.state = state;
    this.objects = state.objects();
    this.kind = kind;
    objects.listen(this);
    addAll();
  }

  void addAll() {
    objects.all(controller.type()).forEach(object -> keys.add(ObjectKey.of(object)));
  }

  @Override
  public void changed(@Nullable KubernetesResource before, @Nullable KubernetesResource after) {
    KubernetesResource object = after == null ? before : after;
    if (object == null) {
      return;
    }
    if (controller.type().isInstance(object)) {
      keys.add(ObjectKey.of(object));
    }
    Optional<OwnerReference> owner = Owners.controllerOf(object);
    if (owner.isPresent() && owner.get().kind().orElse("").equals(kind)) {
      keys.add(new ObjectKey(Owners.namespace(object), owner.get().name().orElse("")));
    }
  }

  /** Lets the controller look at all that has been added so far. */
  void work() {
    keys.addAll(state.takeRetries(kind));
    List<ObjectKey> now = List.copyOf(keys);
    keys = new TreeSet<>();
    for (ObjectKey key : now) {
      objects.find(controller.type(), key.namespace(), key.name()).ifPresent(controller::reconcile);
    }
  }
}
