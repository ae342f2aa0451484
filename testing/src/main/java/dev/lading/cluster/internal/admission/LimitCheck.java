package dev.lading.cluster.internal.admission;

import dev.lading.cluster.internal.resources.Requests;
import dev.lading.model.Quantity;
import dev.lading.model.core.v1.LimitRangeItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Minimum, maximum and ratio of one item of a LimitRange, in its words.
 *
 * @param per what is checked, such as {@code Container}
 * @param violations where to say what is wrong
 */
record LimitCheck(String per, List<String> violations) {

  void check(LimitRangeItem item, Map<String, Long> requests, Map<String, Long> limits) {
    item.min().forEach((resource, least) -> min(resource, least, requests.get(resource)));
    item.max().forEach((resource, most) -> max(resource, most, limits.get(resource)));
    item.maxLimitRequestRatio()
        .forEach(
            (resource, ratio) ->
                ratio(resource, ratio, requests.get(resource), limits.get(resource)));
  }

  private void min(String resource, Quantity least, @Nullable Long request) {
    String rule = "minimum " + resource + " usage per " + per + " is " + least.canonical();
    if (request == null) {
      violations.add(rule + ".  No request is specified");
    } else if (request < Requests.amount(resource, least)) {
      violations.add(rule + ", but request is " + Requests.text(resource, request));
    }
  }

  private void max(String resource, Quantity most, @Nullable Long limit) {
    String rule = "maximum " + resource + " usage per " + per + " is " + most.canonical();
    if (limit == null) {
      violations.add(rule + ".  No limit is specified");
    } else if (limit > Requests.amount(resource, most)) {
      violations.add(rule + ", but limit is " + Requests.text(resource, limit));
    }
  }

  private void ratio(String resource, Quantity most, @Nullable Long request, @Nullable Long limit) {
    String rule = resource + " max limit to request ratio per " + per + " is " + most.canonical();
    if (request == null || limit == null || request == 0 || limit == 0) {
      violations.add(rule + ", but no request is specified or request is 0");
    } else if ((double) limit / request > most.amount().doubleValue()) {
      String ratio = String.format(Locale.ROOT, "%f", (double) limit / request);
      violations.add(rule + ", but provided ratio is " + ratio);
    }
  }
}
