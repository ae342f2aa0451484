package dev.lading.packages.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a template gives for a sample, computed as Helm would. */
record Evaluation(Instance instance) {

  @Nullable Object value(Template template) {
    if (template instanceof Template.Fixed fixed) {
      return fixed.value();
    }
    if (template instanceof Template.Text text) {
      return text(text.pattern());
    }
    if (template instanceof Template.Native scalar) {
      return instance.value(scalar.path());
    }
    if (template instanceof Template.Mapping mapping) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      each(
          mapping.blocks(),
          (member, at) -> {
            Pattern key = member.key();
            map.put(key == null ? "" : at.text(key), at.value(member.value()));
          });
      return map;
    }
    List<@Nullable Object> list = new ArrayList<>();
    each(
        ((Template.Sequence) template).blocks(),
        (member, at) -> list.add(at.value(member.value())));
    return list;
  }

  private void each(List<Template.Block> blocks, BiConsumer<Template.Member, Evaluation> action) {
    for (Template.Block block : blocks) {
      String list = block.list();
      if (list == null) {
        members(block, action);
        continue;
      }
      int size = instance.size(list);
      for (int i = 0; i < size; i++) {
        new Evaluation(instance.at(list, i, "")).members(block, action);
      }
    }
  }

  private void members(Template.Block block, BiConsumer<Template.Member, Evaluation> action) {
    for (Template.Member member : block.members()) {
      Condition condition = member.condition();
      if (condition == null || condition.holds(instance)) {
        action.accept(member, this);
      }
    }
  }

  private String text(Pattern pattern) {
    StringBuilder text = new StringBuilder();
    for (Object part : pattern.parts()) {
      text.append(part instanceof Pattern.Ref ref ? instance.value(ref.path()) : part);
    }
    return pattern.base64()
        ? Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8))
        : text.toString();
  }
}
