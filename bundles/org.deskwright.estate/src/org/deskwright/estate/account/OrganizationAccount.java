package org.deskwright.estate.account;

/**
 * An account of an organization.
 *
 * @param id twelve digits
 * @param name as the organization calls it
 * @param email of its root user
 * @param state as AWS names it, such as {@code ACTIVE} or {@code SUSPENDED}
 */
public record OrganizationAccount(String id, String name, String email, String state) {}
