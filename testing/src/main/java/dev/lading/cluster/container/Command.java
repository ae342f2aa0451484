package dev.lading.cluster.container;

import java.util.ArrayList;
import java.util.List;

/**
 * What a container runs: {@code command} stands for the image's entrypoint, {@code args} for its
 * default arguments, both with {@code $(VAR)} expanded.
 *
 * @param command the words of {@code command}; empty when the image's entrypoint runs
 * @param args the words of {@code args}; empty when the image's arguments are used, or none if
 *     there is a command
 * @param secret whether a word has content of a Secret, so that they are not shown
 * @param notes references that stay literal
 */
public record Command(List<String> command, List<String> args, boolean secret, List<String> notes) {

  /** Lists that do not change. */
  public Command {
    command = List.copyOf(command);
    args = List.copyOf(args);
    notes = List.copyOf(notes);
  }

  /** Whether the entrypoint of the image runs. */
  public boolean usesImageEntrypoint() {
    return command.isEmpty();
  }

  /** Whether the default arguments of the image are used: neither command nor args are given. */
  public boolean usesImageArguments() {
    return command.isEmpty() && args.isEmpty();
  }

  /** Command and arguments in one list. */
  public List<String> words() {
    List<String> words = new ArrayList<>(command);
    words.addAll(args);
    return words;
  }

  @Override
  public String toString() {
    if (secret) {
      return "*** (" + words().size() + " words, with secret values)";
    }
    String entrypoint = usesImageEntrypoint() ? "<entrypoint of the image>" : command.toString();
    String arguments = usesImageArguments() ? "<arguments of the image>" : args.toString();
    return entrypoint + " " + arguments;
  }
}
