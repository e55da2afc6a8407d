package org.deskwright.estate.model;

import java.util.List;
import java.util.Map;

import org.deskwright.core.evidence.Provenance;

/**
 * A directory as WorkSpaces knows it ({@code workspaces:DescribeWorkspaceDirectories}). Its type does not tell a
 * managed Microsoft AD from others: {@link Estate#description} does.
 *
 * @param deviceAccess by wire name ({@code DeviceTypeWeb}), {@code ALLOW} or {@code DENY}
 */
public record WorkspaceDirectory(String id, String alias, String name, String registrationCode, List<String> subnetIds,
        List<String> dnsIpAddresses, String customerUserName, String directoryType, String workspaceSecurityGroupId,
        String state, String errorMessage, List<String> ipGroupIds, Map<String, String> deviceAccess,
        WorkspaceCreationProperties creation, SamlProperties saml, CertificateBasedAuth certificateBasedAuth,
        String tenancy, String workspaceType, String userIdentityType, Provenance provenance,
        Unknown more) implements Item {}
