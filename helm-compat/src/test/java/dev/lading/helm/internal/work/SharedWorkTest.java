package dev.lading.helm.internal.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedWorkTest {

  @Test
  void finish_manySteps_allAreDoneOnce() {
    for (int round = 0; round < 200; round++) {
      Set<Integer> done = ConcurrentHashMap.newKeySet();
      AtomicInteger count = new AtomicInteger();
      try (SharedWork work = new SharedWork()) {
        for (int i = 0; i < 50; i++) {
          int step = i;
          work.offer(
              () -> {
                done.add(step);
                count.incrementAndGet();
              });
        }
        work.finish();
      }
      assertThat(done).hasSize(50);
      assertThat(count).hasValue(50);
    }
  }

  @Test
  void finish_insideASharedStep_doesNotWaitForever() {
    AtomicInteger count = new AtomicInteger();
    try (SharedWork outer = new SharedWork()) {
      for (int i = 0; i < 20; i++) {
        outer.offer(
            () -> {
              try (SharedWork inner = new SharedWork()) {
                for (int k = 0; k < 20; k++) {
                  inner.offer(count::incrementAndGet);
                }
                inner.finish();
              }
            });
      }
      outer.finish();
    }
    assertThat(count).hasValue(400);
  }

  @Test
  void finish_failingStep_fails() {
    try (SharedWork work = new SharedWork()) {
      for (int i = 0; i < 20; i++) {
        work.offer(
            () -> {
              throw new IllegalStateException("step");
            });
      }
      assertThatThrownBy(work::finish).isInstanceOf(IllegalStateException.class).hasMessage("step");
    }
  }

  @Test
  void close_stepsNotBegun_areForgotten() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger count = new AtomicInteger();
    SharedWork work = new SharedWork();
    work.offer(
        () -> {
          begun.countDown();
          awaitQuietly(go);
          count.incrementAndGet();
        });
    boolean helped = begun.await(5, TimeUnit.SECONDS);
    for (int i = 0; i < 20; i++) {
      work.offer(count::incrementAndGet);
    }
    Thread release = new Thread(go::countDown);
    release.start();
    work.close();
    int after = count.get();
    release.join();
    Thread.sleep(20);
    assertThat(count).hasValue(after);
    assertThat(after).isGreaterThanOrEqualTo(helped ? 1 : 0);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException wait) {
      Thread.currentThread().interrupt();
    }
  }
}
