package org.deskwright.app.classpath;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

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
 * first class of the bundle is loaded through the framework, as the first of all classes of a bundle that nothing else
 * is wired to always are: activators, components, and classes named by extensions.
 */
final class Activation {
    /** As long as the framework waits for an activation under way in another thread. */
    private static final long PATIENCE_SECONDS = 5;

    private final Set<Bundle> done = ConcurrentHashMap.newKeySet();
    /** Guards {@link #begun}; held by whoever activates, so that others find what they use activated. */
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Bundle> begun = new HashSet<>();
    private volatile BundleContext framework;

    void begin(BundleContext context) {
        framework = context;
    }

    /** Activates what a bundle is wired to. The bundle itself is left to the framework. */
    void before(Bundle bundle) {
        if (done.contains(bundle)) {
            return;
        }
        boolean locked = false;
        try {
            // better an activation that is still under way than one that waits for another for good
            locked = lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (locked) {
            try {
                wiredTo(bundle);
            } finally {
                lock.unlock();
            }
        }
    }

    /** @return whether all are active now */
    private boolean wiredTo(Bundle bundle) {
        if (done.contains(bundle) || !begun.add(bundle)) {
            return true;
        }
        boolean all = true;
        try {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (wiring != null) {
                for (BundleWire wire : wiring.getRequiredWires(null)) {
                    all &= !isOfClasses(wire) || activate(wire.getProvider().getBundle());
                }
            }
        } finally {
            begun.remove(bundle);
        }
        if (all) {
            done.add(bundle);
        }
        return all;
    }

    private static boolean isOfClasses(BundleWire wire) {
        String namespace = wire.getRequirement().getNamespace();
        return namespace.equals(PackageNamespace.PACKAGE_NAMESPACE)
                || namespace.equals(BundleNamespace.BUNDLE_NAMESPACE);
    }

    private boolean activate(Bundle bundle) {
        boolean all = wiredTo(bundle);
        // those that wait for their first class
        if (bundle.getState() == Bundle.STARTING && bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID
                && bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATOR) != null) {
            try {
                bundle.start(Bundle.START_TRANSIENT);
            } catch (BundleException e) {
                tell(bundle, e);
                all = false;
            }
        }
        return all;
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
