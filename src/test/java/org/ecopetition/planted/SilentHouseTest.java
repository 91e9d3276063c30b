package org.ecopetition.planted;

import org.springframework.boot.test.context.SpringBootTest;

/** Planted: starts the whole house and does not say so. */
@SpringBootTest
class SilentHouseTest {}
