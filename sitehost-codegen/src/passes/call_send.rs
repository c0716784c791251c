//! progenitor's methods build a request, send it and judge the answer, 40 lines each. Ours are one line over the seam.

use syn::{GenericArgument, PathArguments, ReturnType, Type, parse_quote};

use super::{Tally, methods};
use crate::model::Api;

/// The type argument number `place` of `Name<…>`.
fn argument<'a>(ty: &'a Type, name: &str, place: usize) -> Option<&'a Type> {
    let Type::Path(path) = ty else { return None };
    let last = path
        .path
        .segments
        .last()
        .filter(|segment| segment.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.iter().nth(place)? {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    }
}

/// `Result<ResponseValue<Job>, Error<()>>` is `Job`.
fn reply_of(output: &ReturnType) -> Option<Type> {
    let ReturnType::Type(_, result) = output else {
        return None;
    };
    argument(argument(result, "Result", 0)?, "ResponseValue", 0).cloned()
}

/// `body: &'a CloudImageCreate` is `CloudImageCreate`.
fn request_of(input: &syn::FnArg) -> Option<Type> {
    match input {
        syn::FnArg::Typed(typed) => match &*typed.ty {
            Type::Reference(reference) => Some((*reference.elem).clone()),
            _ => None,
        },
        syn::FnArg::Receiver(_) => None,
    }
}

pub fn run(file: &mut syn::File, api: &Api) -> Tally {
    let mut found = 0;
    for method in methods(file, api) {
        let request = method.sig.inputs.iter().find_map(request_of);
        let (Some(request), Some(reply)) = (request, reply_of(&method.sig.output)) else {
            continue;
        };
        let name = &method.sig.ident;
        method.sig = parse_quote!(fn #name(&self, request: &#request) -> Call<#reply>);
        method.block = parse_quote!({ self.send(request) });
        found += 1;
    }
    Tally {
        found,
        due: api.operations.len(),
    }
}
