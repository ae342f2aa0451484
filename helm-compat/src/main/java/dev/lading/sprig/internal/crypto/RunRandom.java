package dev.lading.sprig.internal.crypto;

import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.random.RandomGenerator;

/**
 * The random source of a run in the shape the JDK's key generators ask for, so that a seeded run
 * gives the same keys again.
 */
public final class RunRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  private RunRandom(RandomGenerator source) {
    super(new Spi(source), null);
  }

  public static SecureRandom of(RandomGenerator source) {
    return source instanceof SecureRandom secure ? secure : new RunRandom(source);
  }

  private static final class Spi extends SecureRandomSpi {
    private static final long serialVersionUID = 1L;

    private final transient RandomGenerator source;

    Spi(RandomGenerator source) {
      this.source = source;
    }

    @Override
    protected void engineSetSeed(byte[] seed) {
      // the run's source is seeded by who made it
    }

    @Override
    protected void engineNextBytes(byte[] bytes) {
      source.nextBytes(bytes);
    }

    @Override
    protected byte[] engineGenerateSeed(int count) {
      byte[] seed = new byte[count];
      source.nextBytes(seed);
      return seed;
    }
  }
}
