package org.deskwright.app.classpath;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.osgi.container.Module;
import org.eclipse.osgi.container.Module.StartOptions;
import org.eclipse.osgi.container.Module.State;
import org.eclipse.osgi.framework.log.FrameworkLog;
import org.eclipse.osgi.framework.log.FrameworkLogEntry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Activates bundles before they are used. The framework does so when it loads their first class; but classes on the
 * class path load each other without it. So all that a bundle is wired to is activated, the deepest first, when the
 * first class of the bundle is looked for through the framework, as the first of all classes of a bundle that nothing
 * else is wired to always are: activators, components, and classes named by extensions.
 */
final class Activation {
    private final Set<Bundle> done = ConcurrentHashMap.newKeySet();
    private volatile BundleContext framework;

    void begin(BundleContext context) {
        framework = context;
    }

    /** @return whether something that the bundle is wired to may have to be activated yet */
    boolean isWanting(Bundle bundle) {
        return !done.contains(bundle);
    }

    /**
     * Activates what a bundle is wired to. Activators run in it, so that no lock may be held. The bundle itself is left
     * to the framework.
     */
    void before(Bundle bundle) {
        if (!done.contains(bundle)) {
            Set<Bundle> seen = new HashSet<>();
            if (wiredTo(bundle, seen)) {
                done.addAll(seen);
            }
        }
    }

    /** @return whether nothing is left to activate later */
    private boolean wiredTo(Bundle bundle, Set<Bundle> seen) {
        if (done.contains(bundle) || !seen.add(bundle)) {
            return true;
        }
        boolean all = true;
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring != null) {
            for (BundleWire wire : wiring.getRequiredWires(null)) {
                all &= !isOfClasses(wire) || activate(wire.getProvider().getBundle(), seen);
            }
        }
        return all;
    }

    private static boolean isOfClasses(BundleWire wire) {
        String namespace = wire.getRequirement().getNamespace();
        return namespace.equals(PackageNamespace.PACKAGE_NAMESPACE)
                || namespace.equals(BundleNamespace.BUNDLE_NAMESPACE);
    }

    private boolean activate(Bundle bundle, Set<Bundle> seen) {
        boolean all = wiredTo(bundle, seen);
        Module module = bundle.adapt(Module.class);
        if (bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID || module == null
                || bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATOR) == null) {
            return all;
        }
        try {
            if (module.getState() == State.LAZY_STARTING || module.getState() == State.STARTING) {
                // returns at once in the thread that is starting it
                module.start(StartOptions.LAZY_TRIGGER);
            }
        } catch (BundleException e) {
            if (e.getType() != BundleException.STATECHANGE_ERROR) {
                tell(bundle, e);
            }
        }
        // one whose turn to be started has not come yet is looked at again
        return all && (module.getState() == State.ACTIVE
                || module.getState() == State.RESOLVED && !module.isPersistentlyStarted());
    }

    private void tell(Bundle bundle, BundleException reason) {
        BundleContext context = framework;
        ServiceReference<FrameworkLog> log = context == null ? null : context.getServiceReference(FrameworkLog.class);
        if (log != null) {
            context.getService(log).log(new FrameworkLogEntry(bundle.getSymbolicName(), FrameworkLogEntry.ERROR, 0,
                    "Cannot be activated", 0, reason, null));
        }
    }
}
