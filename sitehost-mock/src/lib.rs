//! A stand-in for the SiteHost API.
