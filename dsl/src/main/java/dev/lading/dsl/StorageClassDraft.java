package dev.lading.dsl;

import dev.lading.model.ObjectMeta;
import dev.lading.model.core.v1.PersistentVolumeReclaimPolicy;
import dev.lading.model.storage.v1.StorageClass;
import dev.lading.model.storage.v1.VolumeBindingMode;

/** A class of storage: who provisions volumes for claims, and how. Default: as the API's. */
public final class StorageClassDraft extends Draft<StorageClass, StorageClassDraft> {

  private static final String DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";

  StorageClassDraft(State<StorageClass> state) {
    super(state);
  }

  static StorageClassDraft of(String name) {
    StorageClass empty = StorageClass.builder().provisioner("").build();
    return new StorageClassDraft(State.of("storageClass", StorageClass.class, name, empty));
  }

  @Override
  StorageClassDraft with(State<StorageClass> newState) {
    return new StorageClassDraft(newState);
  }

  /** Who makes the volumes; required. */
  public StorageClassDraft provisioner(String provisioner) {
    return edit(StorageClass::toBuilder, made -> made.provisioner(provisioner));
  }

  /** Nobody makes volumes for it: they exist, on local disks for instance. */
  public StorageClassDraft noProvisioner() {
    return provisioner("kubernetes.io/no-provisioner");
  }

  /** Adds a parameter the provisioner understands. */
  public StorageClassDraft parameter(String name, String value) {
    return edit(StorageClass::toBuilder, made -> made.putParameter(name, value));
  }

  /** What happens to a volume when its claim is deleted. Default: Delete. */
  public StorageClassDraft reclaimPolicy(PersistentVolumeReclaimPolicy policy) {
    return edit(StorageClass::toBuilder, made -> made.reclaimPolicy(policy));
  }

  /** When volumes are made and bound. Default: Immediate. */
  public StorageClassDraft bindingMode(VolumeBindingMode mode) {
    return edit(StorageClass::toBuilder, made -> made.volumeBindingMode(mode));
  }

  /** Makes and binds a volume when a Pod needs it, where the Pod runs. Default: at once. */
  public StorageClassDraft waitForFirstConsumer() {
    return bindingMode(VolumeBindingMode.WAIT_FOR_FIRST_CONSUMER);
  }

  /** Makes it the class of claims that name none. Default: it is not. */
  public StorageClassDraft defaultClass() {
    return annotation(DEFAULT_CLASS, "true");
  }

  /** Lets claims grow later. Default: they may not. */
  public StorageClassDraft allowExpansion() {
    return edit(StorageClass::toBuilder, made -> made.allowVolumeExpansion(true));
  }

  /** Adds options of {@code mount}. */
  public StorageClassDraft mountOptions(String... options) {
    return edit(
        StorageClass::toBuilder,
        made -> {
          for (String option : options) {
            made.addMountOption(option);
          }
        });
  }

  /** Makes volumes only where a label of the topology, such as a zone, has one of the values. */
  public StorageClassDraft allowedTopology(String label, String... values) {
    return edit(
        StorageClass::toBuilder,
        made ->
            made.addAllowedTopology(
                term ->
                    term.addMatchLabelExpression(
                        expression -> expression.key(label).values(values))));
  }

  @Override
  StorageClass complete(ObjectMeta metadata, Notes notes) {
    if (state().resource().provisioner().isEmpty()) {
      notes.error(
          "dsl-provisioner",
          "The storage class does not say who provisions",
          "call provisioner(…) or noProvisioner()");
    }
    return super.complete(metadata, notes);
  }
}
