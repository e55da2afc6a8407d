package org.deskwright.app.classpath;

import java.io.File;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.internal.framework.EquinoxConfiguration;
import org.eclipse.osgi.internal.hookregistry.ClassLoaderHook;
import org.eclipse.osgi.internal.hookregistry.HookConfigurator;
import org.eclipse.osgi.internal.hookregistry.HookRegistry;
import org.eclipse.osgi.internal.loader.BundleLoader;
import org.eclipse.osgi.internal.loader.ModuleClassLoader;
import org.eclipse.osgi.internal.loader.classpath.ClasspathManager;
import org.eclipse.osgi.storage.BundleInfo.Generation;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Has the bundles that lie on the class path get their classes from there. Only for those does the JVM keep, from one
 * start to the next, classes that are linked, the lambdas among them and which methods were hot. Everything else about
 * a bundle stays as it is: its wires, resources, services and components, and that it is activated when first used.
 *
 * <p>
 * The start script asks for this, where nothing is installed but what the class path was written for; otherwise this
 * class is never loaded. It uses inner parts of the framework, as hooks have to.
 */
public final class ClassPathHook extends ClassLoaderHook implements HookConfigurator {
    private final Activation activation = new Activation();
    private Set<String> jars = Set.of();

    @Override
    public void addHooks(HookRegistry registry) {
        try {
            // agents of the JVM add theirs behind ours
            jars = jars(System.getProperty("java.class.path").split(File.pathSeparator)[0]);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the class path", e);
        }
        registry.addClassLoaderHook(this);
        registry.addActivatorHookFactory(FrameworkWatch::new);
    }

    /** The names of the jars that the manifest of one names. */
    private static Set<String> jars(String file) throws IOException {
        try (JarFile jar = new JarFile(file, false)) {
            String path = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Stream.of(Optional.ofNullable(path).orElse("").split(" "))
                    .map(p -> p.substring(p.lastIndexOf('/') + 1)).collect(Collectors.toUnmodifiableSet());
        }
    }

    boolean isOnPath(Generation generation) {
        File file = generation.getBundleFile().getBaseFile();
        return file != null && jars.contains(file.getName());
    }

    @Override
    public ModuleClassLoader createClassLoader(ClassLoader parent, EquinoxConfiguration configuration,
            BundleLoader delegate, Generation generation) {
        return isOnPath(generation) ? new ClassPathLoader(parent, configuration, delegate, generation, jars) : null;
    }

    /** Before the framework looks for a class, because it holds the lock of that class when it defines it. */
    @Override
    public void preFindLocalClass(String name, ClasspathManager manager) {
        if (manager.getClassLoader() instanceof ClassPathLoader loader && activation.isWanting(loader.getBundle())
                && manager.findLocalEntry(name.replace('.', '/') + ".class") != null) {
            activation.before(loader.getBundle());
        }
    }

    /** Tells when bundles can be looked up. */
    private final class FrameworkWatch implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            activation.begin(context);
            BundleOfClass.begin(context);
        }

        @Override
        public void stop(BundleContext context) {
            BundleOfClass.end();
        }
    }
}
