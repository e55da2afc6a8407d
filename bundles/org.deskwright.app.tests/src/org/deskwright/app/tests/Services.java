package org.deskwright.app.tests;

import java.util.List;
import java.util.Objects;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;

/** A service that is there for as long as a test needs it. */
final class Services<T> implements AutoCloseable {
    private final ServiceRegistration<T> registration;

    private Services(ServiceRegistration<T> registration) {
        this.registration = registration;
    }

    static <T> Services<T> register(Class<T> type, T service) {
        BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
        return new Services<>(context.registerService(type, service, null));
    }

    /** All that are registered. */
    static <T> List<T> all(Class<T> type) {
        BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
        try {
            return context.getServiceReferences(type, null).stream().map(context::getService).filter(Objects::nonNull)
                    .toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        registration.unregister();
    }
}
