package org.deskwright.app.preferences.network;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.ui.text.Texts;
import org.eclipse.core.net.proxy.IProxyData;
import org.eclipse.core.net.proxy.IProxyService;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/**
 * The way to the network. The proxy is that of the platform ({@code org.eclipse.core.net}), which updates use as well
 * and which keeps the password in the secure storage. That may take a moment: in a job only.
 *
 * @param port 0 for none
 * @param bypass hosts that are reached without the proxy
 * @param hasPassword whether one is kept; it is never shown again
 */
record NetworkSettings(Mode mode, String host, int port, List<String> bypass, String user, boolean hasPassword) {
    static final NetworkSettings DEFAULT = new NetworkSettings(Mode.SYSTEM, "", 0, List.of("localhost", "127.0.0.1"),
            "", false);
    private static final Texts TEXTS = Texts.beside(NetworkSettings.class);
    private static final int LAST_PORT = 65_535;

    /** Where the proxy comes from. */
    enum Mode {
        /** As the system is set up. */
        SYSTEM,
        MANUAL,
        /** Always straight. */
        NONE;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Mode of(String id) {
            return Stream.of(values()).filter(m -> m.id().equals(id)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(TEXTS.get("problem.mode", id)));
        }
    }

    /** Asks the platform; the defaults where it has no proxies. */
    static NetworkSettings load() {
        Optional<IProxyService> service = service();
        if (service.isEmpty()) {
            return DEFAULT;
        }
        IProxyService proxies = service.get();
        IProxyData data = proxies.getProxyData(IProxyData.HTTPS_PROXY_TYPE);
        Mode mode = !proxies.isProxiesEnabled()
                ? Mode.NONE
                : proxies.isSystemProxiesEnabled() ? Mode.SYSTEM : Mode.MANUAL;
        return new NetworkSettings(mode, text(data == null ? null : data.getHost()),
                data == null ? 0 : Math.max(0, data.getPort()), List.of(proxies.getNonProxiedHosts()),
                text(data == null ? null : data.getUserId()), data != null && data.getPassword() != null);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    NetworkSettings changed(Mode newMode, String newHost, int newPort, List<String> newBypass, String newUser) {
        return new NetworkSettings(newMode, newHost, newPort, newBypass, newUser, hasPassword);
    }

    /** Hosts as people list them. */
    static List<String> list(String text) {
        return Stream.of(text.split("[,;|\\s]+")).filter(host -> !host.isEmpty()).distinct().toList();
    }

    /** What is wrong with what was typed, in one sentence. */
    static Optional<String> problem(Mode mode, String host, String port) {
        if (mode == Mode.MANUAL && (host.isEmpty() || !host.matches("[\\p{L}\\p{N}.:_\\[\\]-]+"))) {
            return Optional.of(TEXTS.get("problem.host"));
        }
        if ((mode == Mode.MANUAL || !port.isEmpty()) && !isWhole(port, 1, LAST_PORT)) {
            return Optional.of(TEXTS.get("problem.port"));
        }
        return Optional.empty();
    }

    private static boolean isWhole(String text, int least, int most) {
        return text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }

    /** @param password a new one, or empty to keep what is kept */
    void keep(String password) {
        try {
            if (service().isPresent()) {
                keep(service().get(), password);
            }
        } catch (CoreException e) {
            ILog.of(NetworkSettings.class).error(TEXTS.get("not-kept"), e);
        }
    }

    private void keep(IProxyService proxies, String password) throws CoreException {
        if (!host.isEmpty()) {
            for (String type : new String[]{IProxyData.HTTP_PROXY_TYPE, IProxyData.HTTPS_PROXY_TYPE}) {
                IProxyData data = proxies.getProxyData(type);
                if (data != null) {
                    data.setHost(host);
                    data.setPort(port == 0 ? -1 : port);
                    data.setUserid(user.isEmpty() ? null : user);
                    if (user.isEmpty() || !password.isEmpty()) {
                        data.setPassword(user.isEmpty() ? null : password);
                    }
                    proxies.setProxyData(new IProxyData[]{data});
                }
            }
        }
        proxies.setNonProxiedHosts(bypass.toArray(String[]::new));
        proxies.setProxiesEnabled(mode != Mode.NONE);
        proxies.setSystemProxiesEnabled(mode == Mode.SYSTEM);
    }

    private static Optional<IProxyService> service() {
        BundleContext context = FrameworkUtil.getBundle(NetworkSettings.class).getBundleContext();
        ServiceReference<IProxyService> reference = context.getServiceReference(IProxyService.class);
        return Optional.ofNullable(reference == null ? null : context.getService(reference));
    }
}
