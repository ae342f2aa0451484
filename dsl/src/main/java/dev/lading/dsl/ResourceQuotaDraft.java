package dev.lading.dsl;

import dev.lading.model.Quantity;
import dev.lading.model.core.v1.ResourceName;
import dev.lading.model.core.v1.ResourceQuota;
import dev.lading.model.core.v1.ResourceQuotaScope;
import dev.lading.model.core.v1.ResourceQuotaSpec;
import java.util.function.Consumer;

/** How much a namespace may have of things. */
public final class ResourceQuotaDraft extends Draft<ResourceQuota, ResourceQuotaDraft> {

  private ResourceQuotaDraft(State<ResourceQuota> state) {
    super(state);
  }

  static ResourceQuotaDraft of(String name) {
    ResourceQuota empty = ResourceQuota.builder().spec(spec -> {}).build();
    return new ResourceQuotaDraft(State.of("resourceQuota", ResourceQuota.class, name, empty));
  }

  @Override
  ResourceQuotaDraft with(State<ResourceQuota> newState) {
    return new ResourceQuotaDraft(newState);
  }

  /** Changes the quota in words of the API: selectors of scopes and the like. */
  public ResourceQuotaDraft spec(Consumer<ResourceQuotaSpec.Builder> change) {
    return edit(ResourceQuota::toBuilder, made -> made.spec(change));
  }

  /** No more than this of something, such as {@link ResourceName#REQUESTS_CPU}. */
  public ResourceQuotaDraft limit(ResourceName resource, Quantity amount) {
    return spec(made -> made.putHard(resource.value(), amount));
  }

  /** No more than this of something. */
  public ResourceQuotaDraft limit(ResourceName resource, String amount) {
    return limit(resource, Problems.amount(amount))
        .noting(noted -> noted.quantity(Problems.call("limit", resource.value()), amount));
  }

  /** No more objects of a kind than this, such as {@link ResourceName#PODS}. */
  public ResourceQuotaDraft limit(ResourceName resource, int count) {
    return limit(resource, Quantity.of(count));
  }

  /** Counts only objects of these sorts. Default: all. */
  public ResourceQuotaDraft scopes(ResourceQuotaScope... scopes) {
    return spec(made -> made.scopes(scopes));
  }
}
