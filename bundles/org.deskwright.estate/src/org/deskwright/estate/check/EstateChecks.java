package org.deskwright.estate.check;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckProvider;

/** The checks of this bundle. */
@Component(service = CheckProvider.class)
public final class EstateChecks implements CheckProvider {
    @Override
    public String id() {
        return "org.deskwright.estate";
    }

    @Override
    public List<Check> checks() {
        return List.of(
                new ApiThrottlingCheck(),
                new AutostopUnhealthyCheck(),
                new ClientVersionCheck(),
                new DockerCidrCheck(),
                new DuplicateUserCheck(),
                new LinuxUserNameCheck(),
                new PcoipAgentVersionCheck(),
                new RegionSupportCheck(),
                new StuckTransitionCheck(),
                new SubnetIpv6Check(),
                new UbuntuUserNameCheck(),
                new UnhealthyCheck(),
                new WorkspaceLaunchCheck());
    }
}
