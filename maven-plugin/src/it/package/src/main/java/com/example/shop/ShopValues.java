package com.example.shop;

import dev.lading.packages.values.Description;
import dev.lading.packages.values.Range;
import dev.lading.packages.values.SecretText;
import java.util.Map;

/** What can be said about the shop. */
@Description("A shop")
public record ShopValues(
    @Description("How many Pods serve pages") @Range(min = 1, max = 20) int replicas,
    @Description("Settings by their names") Map<String, String> settings,
    @Description("What the shop signs with") SecretText key) {}
