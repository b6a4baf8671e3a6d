/// <reference path="../main/core/store/sqliteDriver.d.ts" />
