package org.deskwright.estate.ui.facts;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.IpGroup;
import org.deskwright.estate.model.SecurityGroup;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.ui.icons.Icon;

/** Of a directory: how it is registered, who may connect, and what Directory Service says of it. */
final class DirectoryFacts {
    private DirectoryFacts() {
    }

    static FactSheet of(WorkspaceDirectory it, Fleet fleet) {
        SheetWriter out = new SheetWriter(fleet);
        Estate estate = fleet.estate();
        Optional<DirectoryDescription> description = estate.description(it);
        out.section("directory").fact("id", it.id()).fact("name", it.name()).maybe("alias", it.alias())
                .fact("state", it.state()).maybe("error", it.errorMessage())
                .fact("registration-code", it.registrationCode())
                .fact("type", description.map(DirectoryDescription::type).orElse(""))
                .fact("registered-type", it.directoryType()).maybe("tenancy", it.tenancy())
                .maybe("identity", it.userIdentityType());
        access(out, it);
        creation(out, it);
        out.section("network").fact("dns", it.dnsIpAddresses()).maybe("service-account", it.customerUserName());
        around(out, it, estate);
        fleet.pools().stream().filter(p -> p.directoryId().equals(it.id()) && p.scope().equals(it.scope()))
                .forEach(p -> out.link("pool", Names.withId(p), p));
        description.ifPresentOrElse(d -> service(out, d), () -> out.asks(Kinds.DESCRIPTIONS, false));
        description.ifPresent(d -> out.link("description", Names.withId(d), d));
        return out.sheet(Icon.DIRECTORY, it.name().isEmpty() ? it.id() : it.name(), "directory", it);
    }

    private static void access(SheetWriter out, WorkspaceDirectory it) {
        List<String> devices = new TreeMap<>(it.deviceAccess()).entrySet().stream()
                .map(e -> e.getKey().replaceFirst("^DeviceType", "") + ": " + e.getValue()).toList();
        out.section("access").fact("devices", devices).fact("saml", it.saml().status())
                .maybe("user-access-url", it.saml().userAccessUrl())
                .maybe("relay-state", it.saml().relayStateParameterName())
                .fact("certificate-auth", it.certificateBasedAuth().status())
                .maybe("certificate-authority", it.certificateBasedAuth().certificateAuthorityArn());
    }

    private static void creation(SheetWriter out, WorkspaceDirectory it) {
        out.section("creation").fact("internet", it.creation().enableInternetAccess())
                .fact("local-admin", it.creation().userEnabledAsLocalAdministrator())
                .fact("maintenance", it.creation().enableMaintenanceMode())
                .maybe("organizational-unit", it.creation().defaultOu())
                .maybe("custom-group", it.creation().customSecurityGroupId());
    }

    private static void around(SheetWriter out, WorkspaceDirectory it, Estate estate) {
        FleetPlace place = new FleetPlace.Directory(it.scope(), it.id());
        out.section("around").fact("account", it.scope().account()).fact("region", it.scope().region())
                .link("workspaces", out.word("workspaces", estate.workspacesOf(it).size()), new Related.Inside(place));
        it.ipGroupIds().forEach(id -> out.link("ip-group", id, estate.find(IpGroup.class, id), Kinds.IP_GROUPS));
        it.subnetIds().forEach(id -> out.link("subnet", id, estate.find(Subnet.class, id), Kinds.SUBNETS));
        out.link("security-group", it.workspaceSecurityGroupId(),
                estate.find(SecurityGroup.class, it.workspaceSecurityGroupId()), Kinds.GROUPS);
    }

    private static void service(SheetWriter out, DirectoryDescription it) {
        out.section("service").fact("stage", it.stage()).maybe("stage-reason", it.stageReason()).fact("type", it.type())
                .maybe("edition", it.edition()).maybe("short-name", it.shortName()).maybe("dns", it.dnsIpAddresses())
                .maybe("connect-addresses", it.connectIps()).maybe("share", it.shareStatus())
                .maybe("primary-region", it.primaryRegion()).maybe("further-regions", it.additionalRegions())
                .fact("vpc", it.vpcId());
    }

    static FactSheet of(DirectoryDescription it, Fleet fleet) {
        SheetWriter out = new SheetWriter(fleet);
        Estate estate = fleet.estate();
        out.section("directory").fact("id", it.id()).fact("name", it.name()).maybe("alias", it.alias());
        service(out, it);
        out.section("around").fact("account", it.scope().account()).fact("region", it.scope().region());
        Optional<WorkspaceDirectory> registered = estate.find(WorkspaceDirectory.class, it.id());
        registered.ifPresentOrElse(d -> out.link("registered", Names.withId(d), d),
                () -> out.fact("registered", "").asks(Kinds.DIRECTORIES, false));
        it.subnetIds().forEach(id -> out.link("subnet", id, estate.find(Subnet.class, id), Kinds.SUBNETS));
        out.link("security-group", it.securityGroupId(), estate.find(SecurityGroup.class, it.securityGroupId()),
                Kinds.GROUPS);
        return out.sheet(Icon.DIRECTORY, it.name().isEmpty() ? it.id() : it.name(), "description", it);
    }
}
