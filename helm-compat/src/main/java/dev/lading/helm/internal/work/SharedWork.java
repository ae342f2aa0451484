package dev.lading.helm.internal.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * Steps that do not depend on each other. A thread of the common pool, if one is free, does them
 * from the oldest on while their owner goes on offering; the owner then does them from the newest
 * on. The owner never waits for a step that has not begun.
 */
public final class SharedWork implements AutoCloseable {

  private final Deque<Runnable> steps = new ArrayDeque<>();
  private boolean helperCalled;
  private boolean helping;
  private @Nullable Throwable failure;

  /** Lets another thread do a step. */
  public void offer(Runnable step) {
    boolean call;
    synchronized (steps) {
      steps.addLast(step);
      call = !helperCalled;
      helperCalled = true;
    }
    if (call) {
      ForkJoinPool.commonPool().execute(this::help);
    }
  }

  private void help() {
    for (Runnable step = oldest(); step != null; step = oldest()) {
      try {
        step.run();
      } catch (RuntimeException | Error thrown) { // whatever it is, the owner throws it
        failed(thrown);
      }
    }
  }

  private @Nullable Runnable oldest() {
    synchronized (steps) {
      Runnable step = steps.pollFirst();
      helping = step != null;
      helperCalled = helping;
      steps.notifyAll();
      return step;
    }
  }

  private void failed(Throwable thrown) {
    synchronized (steps) {
      failure = failure == null ? thrown : failure;
    }
  }

  /**
   * Does what is left and waits for what another thread is doing.
   *
   * @throws RuntimeException of the first step that failed
   */
  public void finish() {
    for (Runnable step = newest(); step != null; step = newest()) {
      step.run();
    }
    awaitHelper();
    synchronized (steps) {
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
    }
  }

  /** Forgets the steps nobody has begun; afterwards no thread is in a step. */
  @Override
  public void close() {
    synchronized (steps) {
      steps.clear();
    }
    awaitHelper();
  }

  private @Nullable Runnable newest() {
    synchronized (steps) {
      return steps.pollLast();
    }
  }

  private void awaitHelper() {
    boolean interrupted = false;
    synchronized (steps) {
      while (helping) {
        try {
          steps.wait();
        } catch (InterruptedException wait) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
