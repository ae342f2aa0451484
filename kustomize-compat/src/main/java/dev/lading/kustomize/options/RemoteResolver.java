package dev.lading.kustomize.options;

import java.util.Optional;

/**
 * Brings in what a kustomization names by URL. Nothing is fetched without one: kustomize clones
 * repositories and downloads files, Lading leaves that to the caller.
 */
public interface RemoteResolver {

  /**
   * The content of a file by its {@code http} or {@code https} URL; empty when there is none.
   *
   * @throws dev.lading.problem.LadingException when it cannot be had
   */
  Optional<byte[]> file(String url);

  /**
   * A directory in a repository; empty when there is none.
   *
   * @param url the URL as the kustomization has it, with the path and {@code ?ref=}
   * @throws dev.lading.problem.LadingException when it cannot be had
   */
  Optional<Checkout> repository(String url);

  /**
   * A copy of a repository.
   *
   * @param files its files
   * @param root the root of the repository in these files
   * @param directory the directory that was asked for
   */
  record Checkout(FileTree files, String root, String directory) {}
}
