package org.deskwright.logs.kernel;

import java.util.Optional;
import java.util.ServiceConfigurationError;

/** Chooses a kernel. */
public final class Kernels {
    private static final Kernel SCALAR = new ScalarKernel();
    private static final Optional<Kernel> VECTOR = vector();

    private Kernels() {
    }

    /** The fastest on this machine. */
    public static Kernel best() {
        return VECTOR.orElse(SCALAR);
    }

    /** That of plain Java, which works everywhere. */
    public static Kernel scalar() {
        return SCALAR;
    }

    /**
     * The kernel that takes many bytes at a time. Empty where the JVM was started without
     * {@code --add-modules jdk.incubator.vector}.
     */
    private static Optional<Kernel> vector() {
        try {
            return Optional.of(VectorKernel.preferred());
        } catch (LinkageError | ServiceConfigurationError e) {
            return Optional.empty();
        }
    }
}
