package org.deskwright.estate.check;

import java.util.List;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckProvider;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Figure;
import org.deskwright.estate.region.Regions;
import org.osgi.service.component.annotations.Component;

/** The checks of this bundle. */
@Component(service = CheckProvider.class)
public final class EstateChecks implements CheckProvider {
    @Override
    public String id() {
        return "org.deskwright.estate";
    }

    @Override
    public List<Check> checks() {
        Regions regions = Regions.bundled();
        return List.of(new ApiThrottlingCheck(), new AutostopUnhealthyCheck(), new CertificateBasedAuthCheck(regions),
                new ClientLogUploadCheck(), new ClientVersionCheck(), new ConnectionFailuresCheck(),
                new DeviceTypeCheck(), new DirectoryConnectCheck(), new DirectoryPortsCheck(),
                new DirectoryRegistrationCheck(), new DockerCidrCheck(), new DomainTrustCheck(),
                new DuplicateUserCheck(), new ForgotPasswordCheck(), new ImageCheck(), new InternetRouteCheck(),
                new InvitationMailCheck(), new IpAccessCheck(), new IpGroupEmptyCheck(), new LinuxUserNameCheck(),
                new OwnLicencesCheck(), new PcoipAgentVersionCheck(), new PoolsCheck(), new PublicAddressCheck(),
                new QuotasCheck(), new RefusedLaunchCheck(), new RegionSupportCheck(),
                new RegistrationCodeCheck(regions), new SamlCheck(), new SessionLatencyCheck(),
                new SleepsWhenIdleCheck(), new SnapshotsCheck(), new StuckTransitionCheck(), new SubnetIpv6Check(),
                new TrustedDeviceCheck(), new UbuntuUserNameCheck(), new UnhealthyCheck(), new UnhealthyHistoryCheck(),
                new VolumeKeyCheck(), new WebAccessCheck(), new WorkspaceLaunchCheck());
    }

    @Override
    public List<Figure> figures(Evidence evidence) {
        return EstateFigures.of(evidence);
    }
}
