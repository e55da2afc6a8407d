package org.deskwright.sample.shape;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

import org.deskwright.sample.plan.DirectoryDraft;
import org.deskwright.sample.plan.DirectoryKind;
import org.deskwright.sample.plan.Folder;
import org.deskwright.sample.plan.IpGroupDraft;
import org.deskwright.sample.plan.PoolDraft;

/** {@code workspaces describe-workspace-directories}: those of people's own desktops, and one for each pool. */
record WorkspaceDirectoriesShape() implements Shape<Registration> {
    @Override
    public boolean ofWorkspaces() {
        return true;
    }

    @Override
    public String call() {
        return "describe-workspace-directories";
    }

    @Override
    public String member() {
        return "Directories";
    }

    @Override
    public Stream<Registration> items(Folder folder) {
        return Registration.all(folder);
    }

    @Override
    public void write(Folder folder, Registration registration, AwsJson out) throws IOException {
        if (registration.isForPool()) {
            pool(folder, registration.directory(), registration.pool(), out);
        } else {
            personal(registration.directory(), out);
        }
    }

    /** Users come by SAML, and their sessions join the domain of the other directory. */
    private static void pool(Folder folder, DirectoryDraft directory, PoolDraft pool, AwsJson out) throws IOException {
        out.put("DirectoryId", pool.directoryId(folder.seed())).put("DirectoryName", pool.name());
        out.put("RegistrationCode", pool.registrationCode(folder.seed(), folder.region()));
        out.put("SubnetIds", directory.network.workspaceSubnets().stream().map(subnet -> subnet.id).toList());
        out.put("IamRoleId", "arn:aws:iam::" + directory.account + ":role/workspaces_DefaultRole");
        out.put("DirectoryType", "CUSTOMER_MANAGED").put("WorkspaceSecurityGroupId", directory.securityGroupId);
        out.put("State", "REGISTERED");
        out.begin("WorkspaceCreationProperties").put("EnableInternetAccess", directory.network.publicSubnets).end();
        out.begin("WorkspaceAccessProperties");
        for (Map.Entry<String, String> device : directory.deviceAccess.entrySet()) {
            out.put(device.getKey(), device.getValue());
        }
        out.end();
        out.put("Tenancy", "SHARED");
        out.begin("SamlProperties").put("Status", "ENABLED");
        out.put("UserAccessUrl", "https://sign-in.brindlewick.example/app/" + pool.name() + "/sso/saml");
        out.put("RelayStateParameterName", "RelayState").end();
        out.begin("CertificateBasedAuthProperties").put("Status", "DISABLED").end();
        out.put("WorkspaceDirectoryName", pool.name());
        out.put("WorkspaceDirectoryDescription", "Shared desktops of " + directory.site.label());
        out.put("UserIdentityType", "CUSTOMER_MANAGED").put("WorkspaceType", "POOLS");
        out.begin("ActiveDirectoryConfig").put("DomainName", directory.site.domain());
        out.put("ServiceAccountSecretArn", "arn:aws:secretsmanager:" + folder.region().code() + ":" + directory.account
                + ":secret:workspaces-pools-" + pool.name()).end();
    }

    private static void personal(DirectoryDraft directory, AwsJson out) throws IOException {
        boolean own = directory.site.kind() == DirectoryKind.IDENTITY_CENTER;
        out.put("DirectoryId", directory.id);
        out.put("Alias", directory.alias);
        out.put("DirectoryName", directory.site.domain());
        out.put("RegistrationCode", directory.registrationCode);
        out.put("SubnetIds", directory.network.workspaceSubnets().stream().map(subnet -> subnet.id).toList());
        out.put("DnsIpAddresses", directory.dnsAddresses);
        out.put("CustomerUserName", directory.serviceUser);
        out.put("IamRoleId", "arn:aws:iam::" + directory.account + ":role/workspaces_DefaultRole");
        out.put("DirectoryType", directory.site.kind().workspacesType());
        out.put("WorkspaceSecurityGroupId", directory.securityGroupId);
        out.put("State", directory.state);
        creation(directory, out);
        if (!directory.ipGroups.isEmpty()) {
            out.put("ipGroupIds", directory.ipGroups.stream().map(IpGroupDraft::id).toList());
        }
        out.begin("WorkspaceAccessProperties");
        for (Map.Entry<String, String> device : directory.deviceAccess.entrySet()) {
            out.put(device.getKey(), device.getValue());
        }
        out.end();
        out.put("Tenancy", "SHARED");
        selfService(directory, out);
        signIn(directory, out);
        out.put("UserIdentityType", own ? "AWS_IAM_IDENTITY_CENTER" : "AWS_DIRECTORY_SERVICE");
        out.put("WorkspaceType", "PERSONAL");
        if (own) {
            out.begin("IDCConfig").put("InstanceArn", "arn:aws:sso:::instance/ssoins-7223b02c5fa1d8e6");
            out.put("ApplicationArn",
                    "arn:aws:sso::" + directory.account + ":application/ssoins-7223b02c5fa1d8e6/apl-1f6d04c2be9a7350")
                    .end();
        }
        out.put("ErrorMessage", directory.errorMessage);
    }

    private static void creation(DirectoryDraft directory, AwsJson out) throws IOException {
        out.begin("WorkspaceCreationProperties").put("EnableInternetAccess", directory.network.publicSubnets);
        if (directory.site.index() % 3 == 0 && directory.site.kind().standsInVpc()) {
            out.put("DefaultOu", "OU=WorkSpaces,OU=Desktops,DC=" + directory.site.domain().replace(".", ",DC="));
        }
        out.put("UserEnabledAsLocalAdministrator", directory.site.index() % 4 == 1);
        out.put("EnableMaintenanceMode", true).end();
    }

    private static void selfService(DirectoryDraft directory, AwsJson out) throws IOException {
        String more = directory.site.index() % 2 == 0 ? "DISABLED" : "ENABLED";
        out.begin("SelfservicePermissions").put("RestartWorkspace", "ENABLED").put("IncreaseVolumeSize", more);
        out.put("ChangeComputeType", "DISABLED").put("SwitchRunningMode", more).put("RebuildWorkspace", "DISABLED");
        out.end();
    }

    private static void signIn(DirectoryDraft directory, AwsJson out) throws IOException {
        out.begin("SamlProperties").put("Status", directory.samlStatus).put("UserAccessUrl", directory.samlUrl);
        out.put("RelayStateParameterName", directory.relayState).end();
        out.begin("CertificateBasedAuthProperties").put("Status", directory.certificateStatus);
        out.put("CertificateAuthorityArn", directory.certificateAuthority).end();
        out.put("EndpointEncryptionMode", "STANDARD_TLS");
    }
}
