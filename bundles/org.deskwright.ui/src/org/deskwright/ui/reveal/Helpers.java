package org.deskwright.ui.reveal;

import java.util.function.Predicate;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Asks the bundles that offer a service one after the other, until one has done what is asked. */
public final class Helpers {
    private Helpers() {
    }

    /** Gives whether one has. */
    public static <T> boolean ask(Class<T> service, Predicate<T> request) {
        BundleContext context = FrameworkUtil.getBundle(Helpers.class).getBundleContext();
        try {
            for (ServiceReference<T> reference : context.getServiceReferences(service, null)) {
                T helper = context.getService(reference);
                try {
                    if (helper != null && request.test(helper)) {
                        return true;
                    }
                } finally {
                    context.ungetService(reference);
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        return false;
    }
}
