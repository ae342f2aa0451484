package dev.lading.cluster.assertion;

import dev.lading.cluster.ClusterModel;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a cluster. */
public final class ClusterAssert extends AbstractAssert<ClusterAssert, ClusterModel> {

  ClusterAssert(ClusterModel actual) {
    super(actual, ClusterAssert.class);
  }

  /** On the Pod with a name, which must be there. */
  public PodAssert pod(String name) {
    isNotNull();
    return new PodAssert(actual.pod(name));
  }

  /** On the endpoints of the Service with a name, which must be there. */
  public EndpointsAssert endpoints(String service) {
    isNotNull();
    return new EndpointsAssert(actual.endpoints(service));
  }

  /** On looking a name up; say from which Pod. */
  public NameAssert resolve(String name) {
    isNotNull();
    return new NameAssert(actual, name);
  }

  /** On a connection from a Pod to a URL or {@code host:port}. */
  public ConnectionAssert connect(String pod, String target) {
    isNotNull();
    return new ConnectionAssert(actual.connect(pod, target));
  }

  /** On the way of a request through the Ingresses. */
  public RouteAssert route(String url) {
    isNotNull();
    return new RouteAssert(actual.route(url));
  }
}
