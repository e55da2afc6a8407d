package org.deskwright.certificates.check;

import java.util.List;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckProvider;
import org.osgi.service.component.annotations.Component;

/** The checks of this bundle. */
@Component(service = CheckProvider.class)
public final class CertificateChecks implements CheckProvider {
    @Override
    public String id() {
        return "org.deskwright.certificates";
    }

    @Override
    public List<Check> checks() {
        return List.of(new ChainCheck(), new RootsCheck(), new ZeroClientCheck(), new TimeCheck(), new LogonCheck(),
                new TlsVersionCheck(), new DeviceCheck());
    }
}
