package org.deskwright.app.classpath;

import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.connect.FrameworkUtilHelper;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Tells the framework which bundle a class of the class path belongs to, by the jar that it is from. */
public final class BundleOfClass implements FrameworkUtilHelper {
    private static final ClassLoader PATH = BundleOfClass.class.getClassLoader();
    /** By the file name of their jars. */
    private static final Map<String, Bundle> BUNDLES = new ConcurrentHashMap<>();
    private static volatile BundleContext context;

    static void begin(BundleContext started) {
        context = started;
    }

    static void end() {
        context = null;
        BUNDLES.clear();
    }

    @Override
    public Optional<Bundle> getBundle(Class<?> type) {
        BundleContext known = context;
        CodeSource source = type.getClassLoader() == PATH ? type.getProtectionDomain().getCodeSource() : null;
        if (known == null || source == null) {
            return Optional.empty();
        }
        String jar = fileName(source.getLocation().getPath());
        Bundle bundle = BUNDLES.get(jar);
        if (bundle == null || bundle.getState() == Bundle.UNINSTALLED) {
            BUNDLES.clear();
            for (Bundle each : known.getBundles()) {
                BUNDLES.put(fileName(each.getLocation()), host(each));
            }
            bundle = BUNDLES.get(jar);
        }
        return Optional.ofNullable(bundle);
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Bundle host(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        List<BundleWire> hosts = wiring == null ? List.of() : wiring.getRequiredWires(HostNamespace.HOST_NAMESPACE);
        return hosts.isEmpty() ? bundle : hosts.getFirst().getProvider().getBundle();
    }
}
