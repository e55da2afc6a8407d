package org.deskwright.logs.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {
    private final long seed = Long.getLong("deskwright.seed", ThreadLocalRandom.current().nextLong());

    @Test
    void plainJavaFindsWhatTheSimplestWayFinds() {
        assertEquals("", KernelOracle.difference(Kernels.scalar(), seed));
    }

    @Test
    void theTestsRunWithVectors() {
        assertNotSame(Kernels.scalar(), Kernels.best());
    }

    /** Of each width, also where the processor has none so wide: the JVM then does lane by lane what is asked. */
    @ParameterizedTest
    @ValueSource(ints = {128, 256, 512})
    void vectorsFindWhatTheSimplestWayFinds(int bits) throws Exception {
        System.setProperty("deskwright.logs.vector-bits", String.valueOf(bits));
        try {
            Class<?> oracle = new Anew().loadClass(KernelOracle.class.getName());
            Method width = oracle.getDeclaredMethod("vectorWidth");
            width.setAccessible(true);
            assertEquals("vectors of " + bits + " bits", width.invoke(null), "not the width that was asked for");
            Method difference = oracle.getDeclaredMethod("vectorDifference", long.class);
            difference.setAccessible(true);
            assertEquals("", difference.invoke(null, seed));
        } finally {
            System.clearProperty("deskwright.logs.vector-bits");
        }
    }

    @Test
    void anEmptyLiteralIsRefused() {
        List<byte[]> literals = List.of(new byte[0]);
        assertThrows(IllegalArgumentException.class,
                () -> Kernels.best().prepare(literals, Map.of(), false, new byte[0]));
    }

    /** Loads the kernels once more, because each is made for vectors of one width. */
    private static final class Anew extends ClassLoader {
        private static final String PACKAGE = KernelTest.class.getPackageName() + ".";

        Anew() {
            super(KernelTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(PACKAGE)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
