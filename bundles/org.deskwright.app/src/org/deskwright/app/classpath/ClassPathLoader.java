package org.deskwright.app.classpath;

import java.util.Set;

import org.eclipse.osgi.internal.framework.EquinoxConfiguration;
import org.eclipse.osgi.internal.loader.BundleLoader;
import org.eclipse.osgi.internal.loader.EquinoxClassLoader;
import org.eclipse.osgi.internal.loader.classpath.ClasspathEntry;
import org.eclipse.osgi.storage.BundleInfo.Generation;

/** Where the framework would define a class of a bundle from its bytes, this takes that of the class path. */
final class ClassPathLoader extends EquinoxClassLoader {
    static {
        registerAsParallelCapable();
    }
    private static final ClassLoader PATH = ClassPathLoader.class.getClassLoader();

    private final Set<String> jars;

    ClassPathLoader(ClassLoader parent, EquinoxConfiguration configuration, BundleLoader delegate,
            Generation generation, Set<String> jars) {
        super(parent, configuration, delegate, generation);
        this.jars = jars;
    }

    @Override
    public boolean isRegisteredAsParallel() {
        return true;
    }

    @Override
    public DefineClassResult defineClass(String name, byte[] bytes, ClasspathEntry entry) {
        // a fragment of the bundle may lie elsewhere
        if (jars.contains(entry.getBundleFile().getBaseFile().getName())) {
            try {
                return new DefineClassResult(PATH.loadClass(name), false);
            } catch (ClassNotFoundException e) {
                throw new NoClassDefFoundError(name + " is not where " + entry.getBundleFile() + " is said to be");
            }
        }
        return super.defineClass(name, bytes, entry);
    }
}
