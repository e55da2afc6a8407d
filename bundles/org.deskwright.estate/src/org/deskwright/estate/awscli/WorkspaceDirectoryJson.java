package org.deskwright.estate.awscli;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.estate.model.CertificateBasedAuth;
import org.deskwright.estate.model.SamlProperties;
import org.deskwright.estate.model.WorkspaceCreationProperties;
import org.deskwright.estate.model.WorkspaceDirectory;

import com.google.gson.JsonObject;

/** {@code workspaces:DescribeWorkspaceDirectories}. */
final class WorkspaceDirectoryJson {
    private static final String ACCESS = "WorkspaceAccessProperties";
    private static final String CREATION = "WorkspaceCreationProperties";
    private static final String SAML = "SamlProperties";
    private static final String CERTIFICATES = "CertificateBasedAuthProperties";

    private WorkspaceDirectoryJson() {
    }

    static WorkspaceDirectory read(Members in, Provenance provenance) throws IOException {
        String id = "";
        String alias = "";
        String name = "";
        String registrationCode = "";
        List<String> subnetIds = List.of();
        List<String> dnsIpAddresses = List.of();
        String customerUserName = "";
        String directoryType = "";
        String workspaceSecurityGroupId = "";
        String state = "";
        String errorMessage = "";
        List<String> ipGroupIds = List.of();
        Map<String, String> deviceAccess = Map.of();
        WorkspaceCreationProperties creation = WorkspaceCreationProperties.UNKNOWN;
        SamlProperties saml = SamlProperties.UNKNOWN;
        CertificateBasedAuth certificateBasedAuth = CertificateBasedAuth.UNKNOWN;
        String tenancy = "";
        String workspaceType = "";
        String userIdentityType = "";
        while (in.next()) {
            switch (in.name()) {
                case "DirectoryId" -> id = in.text();
                case "Alias" -> alias = in.text();
                case "DirectoryName" -> name = in.text();
                case "RegistrationCode" -> registrationCode = in.text();
                case "SubnetIds" -> subnetIds = in.texts();
                case "DnsIpAddresses" -> dnsIpAddresses = in.texts();
                case "CustomerUserName" -> customerUserName = in.text();
                case "DirectoryType" -> directoryType = in.common();
                case "WorkspaceSecurityGroupId" -> workspaceSecurityGroupId = in.common();
                case "State" -> state = in.common();
                case "ErrorMessage" -> errorMessage = in.text();
                case "ipGroupIds" -> ipGroupIds = in.texts();
                case ACCESS -> deviceAccess = deviceAccess(in);
                case CREATION -> creation = creation(in);
                case SAML -> saml = saml(in);
                case CERTIFICATES -> certificateBasedAuth = certificates(in);
                case "Tenancy" -> tenancy = in.common();
                case "WorkspaceType" -> workspaceType = in.common();
                case "UserIdentityType" -> userIdentityType = in.common();
                default -> in.keep();
            }
        }
        return new WorkspaceDirectory(id, alias, name, registrationCode, subnetIds, dnsIpAddresses, customerUserName,
                directoryType, workspaceSecurityGroupId, state, errorMessage, ipGroupIds, deviceAccess, creation, saml,
                certificateBasedAuth, tenancy, workspaceType, userIdentityType, provenance, in.unknown());
    }

    private static Map<String, String> deviceAccess(Members in) throws IOException {
        Map<String, String> access = new LinkedHashMap<>();
        if (in.enter()) {
            while (in.next()) {
                if (in.name().startsWith("DeviceType")) {
                    String name = in.name();
                    String value = in.common();
                    if (!value.isEmpty()) {
                        access.put(name, value);
                    }
                } else {
                    in.keep();
                }
            }
        }
        return in.shared(Collections.unmodifiableMap(access));
    }

    private static WorkspaceCreationProperties creation(Members in) throws IOException {
        if (!in.enter()) {
            return WorkspaceCreationProperties.UNKNOWN;
        }
        Optional<Boolean> internetAccess = Optional.empty();
        String defaultOu = "";
        String customSecurityGroupId = "";
        Optional<Boolean> localAdministrator = Optional.empty();
        Optional<Boolean> maintenanceMode = Optional.empty();
        while (in.next()) {
            switch (in.name()) {
                case "EnableInternetAccess" -> internetAccess = in.flag();
                case "DefaultOu" -> defaultOu = in.text();
                case "CustomSecurityGroupId" -> customSecurityGroupId = in.text();
                case "UserEnabledAsLocalAdministrator" -> localAdministrator = in.flag();
                case "EnableMaintenanceMode" -> maintenanceMode = in.flag();
                default -> in.keep();
            }
        }
        return new WorkspaceCreationProperties(internetAccess, defaultOu, customSecurityGroupId, localAdministrator,
                maintenanceMode);
    }

    private static SamlProperties saml(Members in) throws IOException {
        if (!in.enter()) {
            return SamlProperties.UNKNOWN;
        }
        String status = "";
        String userAccessUrl = "";
        String relayStateParameterName = "";
        while (in.next()) {
            switch (in.name()) {
                case "Status" -> status = in.common();
                case "UserAccessUrl" -> userAccessUrl = in.text();
                case "RelayStateParameterName" -> relayStateParameterName = in.common();
                default -> in.keep();
            }
        }
        return new SamlProperties(status, userAccessUrl, relayStateParameterName);
    }

    private static CertificateBasedAuth certificates(Members in) throws IOException {
        if (!in.enter()) {
            return CertificateBasedAuth.UNKNOWN;
        }
        String status = "";
        String authority = "";
        while (in.next()) {
            switch (in.name()) {
                case "Status" -> status = in.common();
                case "CertificateAuthorityArn" -> authority = in.common();
                default -> in.keep();
            }
        }
        return new CertificateBasedAuth(status, authority);
    }

    static JsonObject write(WorkspaceDirectory item) {
        WorkspaceCreationProperties creation = item.creation();
        return new JsonBuilder().text("DirectoryId", item.id()).text("Alias", item.alias())
                .text("DirectoryName", item.name()).text("RegistrationCode", item.registrationCode())
                .texts("SubnetIds", item.subnetIds()).texts("DnsIpAddresses", item.dnsIpAddresses())
                .text("CustomerUserName", item.customerUserName()).text("DirectoryType", item.directoryType())
                .text("WorkspaceSecurityGroupId", item.workspaceSecurityGroupId()).text("State", item.state())
                .object(CREATION,
                        new JsonBuilder().flag("EnableInternetAccess", creation.enableInternetAccess())
                                .text("DefaultOu", creation.defaultOu())
                                .text("CustomSecurityGroupId", creation.customSecurityGroupId())
                                .flag("UserEnabledAsLocalAdministrator", creation.userEnabledAsLocalAdministrator())
                                .flag("EnableMaintenanceMode", creation.enableMaintenanceMode()))
                .texts("ipGroupIds", item.ipGroupIds()).object(ACCESS, new JsonBuilder().texts(item.deviceAccess()))
                .text("Tenancy", item.tenancy())
                .object(SAML,
                        new JsonBuilder().text("Status", item.saml().status())
                                .text("UserAccessUrl", item.saml().userAccessUrl())
                                .text("RelayStateParameterName", item.saml().relayStateParameterName()))
                .object(CERTIFICATES,
                        new JsonBuilder().text("Status", item.certificateBasedAuth().status())
                                .text("CertificateAuthorityArn", item.certificateBasedAuth().certificateAuthorityArn()))
                .text("WorkspaceType", item.workspaceType()).text("UserIdentityType", item.userIdentityType())
                .text("ErrorMessage", item.errorMessage())
                .with(item.more(), List.of(ACCESS, CREATION, SAML, CERTIFICATES));
    }
}
